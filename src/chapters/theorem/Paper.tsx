// What the paper says of Theorem 1, and where this page differs.
import { Term } from '../../controls/Term.tsx'
import { PaperNotes, PaperReference } from '../kit/PaperNotes.tsx'
export function Paper() {
  return (
    <PaperNotes
      differences={
        <>
          <li>
            The paper puts each threshold strictly between two points. The slider goes down to t = 0, the threshold on the point before,
            where the matrix keeps its triangle and c is tamest; halfway is the usual choice.
          </li>
          <li>
            The smallest eigenvalue says that there is a solution, not that it is a good one. The size of w follows the smallest singular
            value: with 1,000 random points and midpoints, numbers in single precision miss their labels by hundreds, in bad cases by
            thousands, if the sums are taken in parallel lanes, as processors do.
          </li>
          <li>With several classes the hinges are shared: n + d + kn weights for k of them.</li>
        </>
      }
    >
      <p>
        Theorem 1 of <PaperReference />: there is a network of two layers with <Term name="relu">ReLU</Term> activations and 2n + d weights
        that can represent any function on n points in d dimensions. The paper’s proof is what you have just built: choose a so that the{' '}
        <Term name="projection">projections</Term> differ, sort them, put <Term name="threshold">thresholds</Term> between them, and solve a
        triangular system. Lemma 1 says why that works: the matrix has full rank, and its smallest eigenvalue is min (x<sub>i</sub> − b
        <sub>i</sub>).
      </p>
      <p>
        The corollary: for every depth k of at least 2 there is a network of width O(n / k) with O(n + d) weights that does the same. The
        construction shown at step 7 is this page’s own: each layer carries how far x has come and the sum so far, in two parts because a
        ReLU lets no negative number pass.
      </p>
    </PaperNotes>
  )
}
