// The first stop of the keyboard: past the header, to the open chapter.
import './skip-link.css'

/** Where the open chapter stands. */
export const mainId = 'chapter'

/** Moves the focus itself: the address holds settings, and no place on the page. */
export function SkipLink() {
  return (
    <a
      className="skip-link sans"
      href={`#${mainId}`}
      onClick={(event) => {
        event.preventDefault()
        const main = document.getElementById(mainId)
        main?.focus({ preventScroll: true })
        main?.scrollIntoView()
      }}
    >
      Skip to the chapter
    </a>
  )
}
