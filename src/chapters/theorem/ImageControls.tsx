// What can be done at the last step: which images, how many, how many of their labels are random, and whose output is drawn.
import { Choice } from '../../controls/Choice.tsx'
import { Slider } from '../../controls/Slider.tsx'
import { theoremFields } from '../../experiment/chapters/theorem-fields.ts'
import { optionsOf } from '../../experiment/fields/field.ts'
import { useDataset } from '../../store/react.tsx'
import { counted } from '../../words/numbers.ts'
import { percentText } from '../../words/percents.ts'
import { useTheorem } from './use-theorem.tsx'

export function ImageControls() {
  const { state, change } = useTheorem()
  const { trainCount } = useDataset(state.dataset)
  const { dataset, images, corruption } = theoremFields
  return (
    <>
      <Choice
        as="list"
        label={dataset.label}
        options={optionsOf(dataset)}
        value={state.dataset}
        onChange={(value) => change({ dataset: value })}
      />
      <Slider
        label={images.label}
        value={state.images}
        min={images.min}
        max={Math.min(images.max, trainCount)}
        step={100}
        format={counted}
        colour="--construction"
        onInput={(value) => change({ images: value })}
      />
      <Slider
        label={corruption.label}
        value={state.corruption}
        min={corruption.min}
        max={corruption.max}
        step={0.01}
        format={percentText}
        colour="--lie"
        onInput={(value) => change({ corruption: value })}
      />
    </>
  )
}
