// The way down to what is to be taken away, which may lie below what the reader is looking at.
import { TextButton } from './TextButton.tsx'
import { bringIntoView } from './use-brought-into-view.ts'

export function ToTakeAway() {
  return <TextButton onClick={() => bringIntoView(document.querySelector<HTMLElement>('.take-away'))}>what to take away</TextButton>
}
