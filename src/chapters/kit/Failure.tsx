// Stands in the place of a part of the page that failed: what it was and why, and the two ways on.
import { Button } from '../../controls/Button.tsx'
import { Notice } from '../../controls/Notice.tsx'
import { LoadAnew } from './LoadAnew.tsx'

interface FailureProps {
  /** What failed, as a sentence begins: `This picture`. */
  readonly part: string
  readonly error: unknown
  readonly onRetry: () => void
}

export function Failure({ part, error, onRetry }: FailureProps) {
  return (
    <Notice kind="problem">
      {part} could not be shown, because of an error in this page ({error instanceof Error ? error.message : String(error)}).{' '}
      <Button kind="quiet" onClick={onRetry}>
        Try again
      </Button>{' '}
      or <LoadAnew>load the page anew with these settings</LoadAnew>.
    </Notice>
  )
}
