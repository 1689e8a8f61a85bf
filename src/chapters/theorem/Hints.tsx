// How points and thresholds are placed, by hand and by keys, and where a threshold may stand.

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
      <li>
        Drag the arrow, a point or a triangle.{' '}
        <span className="hints-keys">
          Keys: <kbd>Tab</kbd> to one, arrows move it, <kbd>Shift</kbd>+arrow goes to the next.
        </span>
      </li>
    </ul>
  )
}

export function RuleHints() {
  return (
    <ul className="hints sans">
      <li>t = 0: on the point before. t = 0.5: halfway.</li>
    </ul>
  )
}
