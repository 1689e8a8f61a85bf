// Examples of every control.

import { useState } from 'react'
import { Button } from '../../src/controls/Button.tsx'
import { Choice } from '../../src/controls/Choice.tsx'
import { Disclosure } from '../../src/controls/Disclosure.tsx'
import { Notice } from '../../src/controls/Notice.tsx'
import { NumberField } from '../../src/controls/NumberField.tsx'
import { ProgressBar } from '../../src/controls/ProgressBar.tsx'
import { Question } from '../../src/controls/Question.tsx'
import { Slider } from '../../src/controls/Slider.tsx'
import { SortableList } from '../../src/controls/SortableList.tsx'
import { StrengthToggle } from '../../src/controls/StrengthToggle.tsx'
import { Toggle } from '../../src/controls/Toggle.tsx'

const asPercent = (value: number) => `${Math.round(100 * value)}\u00a0%`
const parsePercent = (text: string) => {
  const value = Number(text.replace('%', '').trim()) / 100
  if (value >= 0 && value <= 1) return value
  throw new Error(`expected 0 to 100, got ${text}`)
}
const ignore = () => {}

export function Controls() {
  const [corruption, setCorruption] = useState(0.4)
  const [committed, setCommitted] = useState(0.4)
  const [scale, setScale] = useState('sqrt')
  const [on, setOn] = useState(true)
  const [answer, setAnswer] = useState<string | null>(null)
  const [order, setOrder] = useState(['first', 'second', 'third'])
  return (
    <div style={{ display: 'grid', gap: '1.5rem' }}>
      <Question
        question="If every label were random, how many of these digits would the network get “right”?"
        answers={['about one in ten', 'about half', 'nearly all', 'every single one'].map((label) => ({ value: label, label }))}
        answer={answer}
        onAnswer={setAnswer}
        onSkip={ignore}
      />
      <SortableList label="From the first to the last" order={order} onOrder={setOrder} titleOf={(id) => id}>
        {(id) => id}
      </SortableList>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'center' }}>
        <div style={{ flex: '1 1 20rem' }}>
          <Slider
            label="labels replaced at random"
            value={corruption}
            min={0}
            max={1}
            step={0.01}
            format={asPercent}
            onInput={setCorruption}
            onCommit={setCommitted}
            colour="--lie"
            parse={parsePercent}
          />
        </div>
        <Button kind="primary" onClick={ignore}>
          Train
        </Button>
      </div>
      <output>committed {asPercent(committed)}</output>
      <Slider label="epoch" value={9} min={0} max={23} step={1} format={String} onInput={ignore} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
        <Button kind="quiet" onClick={ignore}>
          Step one batch
        </Button>
        <Button kind="primary" busy onClick={ignore}>
          Training
        </Button>
        <Button kind="quiet" disabled onClick={ignore}>
          Export
        </Button>
        <Toggle label="batch norm" checked={on} onChange={setOn} />
        <StrengthToggle
          label="weight decay"
          fieldLabel="weight decay, strength"
          isOn={on}
          strength={5e-4}
          format={String}
          parse={Number}
          onSwitch={setOn}
          onStrength={ignore}
        />
        <Toggle label="dropout" checked={!on} onChange={(checked) => setOn(!checked)} />
      </div>
      <Choice
        label="epochs"
        value={scale}
        onChange={setScale}
        options={['linear', 'sqrt', 'log'].map((value) => ({ value, label: value }))}
      />
      <Choice
        label="data"
        as="list"
        value="mnist"
        onChange={ignore}
        options={[
          { value: 'mnist', label: 'MNIST' },
          { value: 'cifar-10', label: 'CIFAR-10' },
        ]}
      />
      <NumberField label="learning rate" value={0.01} format={String} parse={Number} onCommit={ignore} />
      <ProgressBar label="Training" value={0.4} note="about 2 s left" />
      <Notice kind="note" onDismiss={ignore}>
        The link asked for 2,000 % of noise; <strong>corruption: expected 0 to 1, got 20</strong>. The default, 0, is used.
      </Notice>
      <Disclosure summary="Settings">
        <p>
          Of digits it has never seen it gets <span className="unseen">66 %</span> right; it still answers{' '}
          <span className="truth">the truth</span> where we <span className="lie">lied</span>, and{' '}
          <span className="construction">the construction</span> fits at <em>once</em>.
        </p>
      </Disclosure>
    </div>
  )
}
