// Names as prose writes them.

/** A letter with the place on the line as its index: w with a small 5. */
export function HingeName({ letter, place }: { letter: string; place: number }) {
  return (
    <>
      {letter}
      <sub>{place + 1}</sub>
    </>
  )
}
