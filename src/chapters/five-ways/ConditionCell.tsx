// A condition's name, the paper's own where that is another, and a few images as the network sees them above the labels that it is given.

import { textColour } from '../../charts/figure/token.ts'
import { ImageTile } from '../../charts/wall/ImageTile.tsx'
import type { Condition } from '../../experiment/chapters/five-ways.ts'
import { useDataset, usePlace } from '../../store/react.tsx'
import { capitalised, withArticle } from '../../words/counts.ts'
import { CurveName } from '../kit/CurveName.tsx'
import { shownImages, useSeenImages } from './as-seen.ts'
import { conditionStyles } from './condition-styles.ts'

const places = Array.from({ length: shownImages }, (_, place) => place)

export function ConditionCell({ condition }: { condition: Condition }) {
  const images = useSeenImages(condition)
  // Names of classes that are words need room of their own.
  const { classes } = useDataset(usePlace('five-ways').dataset)
  const names = classes.some((name) => name.length > 2) ? 'long' : 'short'
  const { title, paper, what } = condition
  return (
    <div className="condition">
      <span className="condition-name">
        <ConditionName condition={condition} />
        <span className="soft condition-what">{paper === title ? what : `paper: ${paper}`}</span>
      </span>
      <span className="condition-images" data-names={names}>
        {places.map((place) => {
          const seen = images?.[place]
          return (
            <span key={place} className="condition-image">
              {seen ? (
                <ImageTile
                  image={seen.image}
                  shape={seen.shape}
                  description={capitalised(`${withArticle(seen.truth)}, told ${seen.label}`)}
                  pixelated
                />
              ) : null}
              <span aria-hidden="true" className={seen && seen.label !== seen.truth ? 'lie' : ''}>
                {seen?.label ?? ''}
              </span>
            </span>
          )
        })}
      </span>
    </div>
  )
}

/** In its colour; pointing at it lights its curve. */
export function ConditionName({ condition: { id, title } }: { condition: Condition }) {
  return (
    <CurveName id={id}>
      <span style={{ color: textColour(conditionStyles[id].colour) }}>{title}</span>
    </CurveName>
  )
}
