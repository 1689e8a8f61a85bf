// Every chart and control once, with data from formulas: to look at, and to take pictures of.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../src/styles/base.css'
import './gallery.css'
import { sections } from './sections.tsx'

const query = new URLSearchParams(location.search)
const theme = query.get('theme')
if (theme) document.documentElement.dataset.theme = theme
const wanted = query.get('section') ?? ''
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      {sections
        .filter(({ name }) => name.includes(wanted))
        .map(({ name, Example }) => (
          <section key={name}>
            <h2>{name}</h2>
            <Example />
          </section>
        ))}
    </StrictMode>,
  )
