// Below every chapter: who made this, from what, under which terms, and how to cite it; on paper, where it can be opened again.
import { placeOf } from '../store/places.ts'
import { useRoteState } from '../store/react.tsx'
import { linkTo } from './address.ts'
import './colophon.css'

export function Colophon() {
  return (
    <footer className="page-column colophon sans">
      <p>
        Rote, by the Rote authors, explains Zhang, Bengio, Hardt, Recht and Vinyals,{' '}
        <a href="https://arxiv.org/abs/1611.03530">Understanding deep learning requires rethinking generalization</a> (ICLR 2017).{' '}
        <a href="citation.txt">How to cite it.</a> Under the <a href="licence.txt">MIT licence</a>; <a href="libraries.txt">libraries</a>{' '}
        and <a href="data/manifest.json">data</a> keep theirs: MNIST CC BY-SA 3.0, Fashion-MNIST MIT, the fonts OFL.
      </p>
      <PrintedAddress />
    </footer>
  )
}

/** The link of what is shown. */
function PrintedAddress() {
  const address = useRoteState((state) => linkTo(placeOf(state)))
  return <p className="printed-address">Open this again: {address}</p>
}
