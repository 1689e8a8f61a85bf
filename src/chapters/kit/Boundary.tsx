// Keeps an error in what it holds from everything around it, and shows something in its place.
import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What stands in the place of what failed; `retry` shows that anew. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode
  /** Another value is a reason to try again by itself: what failed with some settings may do with others. */
  readonly attempt?: unknown
  readonly children: ReactNode
}

interface BoundaryState {
  /** In an array, since anything can be thrown. */
  readonly caught: readonly [error: unknown] | null
  readonly attempt: unknown
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { caught: null, attempt: this.props.attempt }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { caught: [error] }
  }

  static getDerivedStateFromProps({ attempt }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return attempt === state.attempt ? null : { caught: null, attempt }
  }

  readonly retry = (): void => this.setState({ caught: null })

  override render(): ReactNode {
    const { caught } = this.state
    return caught ? this.props.fallback(caught[0], this.retry) : this.props.children
  }
}
