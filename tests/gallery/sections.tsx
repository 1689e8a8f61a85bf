// The gallery's examples, by name.

import type { ComponentType } from 'react'
import { Controls } from './control-sections.tsx'
import { Bands, Numbers, Predictions, Runs, Tables } from './line-sections.tsx'
import { ImageLines, Shapes, Walls } from './wall-sections.tsx'

export const sections: { name: string; Example: ComponentType }[] = [
  { name: 'line charts', Example: Runs },
  { name: 'number axes', Example: Numbers },
  { name: 'bands', Example: Bands },
  { name: 'predictions', Example: Predictions },
  { name: 'walls', Example: Walls },
  { name: 'shapes of images', Example: Shapes },
  { name: 'image lines', Example: ImageLines },
  { name: 'controls', Example: Controls },
  { name: 'tables', Example: Tables },
]
