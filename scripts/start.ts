/** `npm start`: builds the site and serves it on this machine. A port in use moves on to the next. */

import { execSync } from 'node:child_process'
import { preview } from 'vite'

execSync('npm run -s build', { stdio: 'inherit' })
const server = await preview({ preview: { port: 4173 } })
console.log(`\nRote is at ${server.resolvedUrls?.local[0]} (Ctrl+C stops it)`)
