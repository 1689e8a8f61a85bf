// How points and thresholds are placed, by hand and by keys.

export function PointHints() {
  return (
    <ul className="hints sans">
      <li>Press an empty place: a new point.</li>
      <li>Press a point: another label. Drag it: it moves.</li>
      <li className="hints-keys">
        Keys: <kbd>Tab</kbd> to a point, arrows move it, <kbd>Shift</kbd>+arrow goes to the next, <kbd>Enter</kbd> changes its label,{' '}
        <kbd>Delete</kbd> removes it.
      </li>
    </ul>
  )
}

export function LineHints() {
  return (
    <ul className="hints sans">
      <li>Drag the arrow a: the line turns. Drag a triangle: its threshold moves.</li>
      <li className="hints-keys">
        Keys: <kbd>Tab</kbd> to arrow or triangle, arrows move it, <kbd>Shift</kbd>+arrow goes to the next triangle.
      </li>
    </ul>
  )
}
