/** The composition root: puts the page together. */

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (!root) throw new Error('index.html: expected an element #root')

createRoot(root).render(
  <StrictMode>
    <main>
      <h1>Rote</h1>
    </main>
  </StrictMode>,
)
