// Runs in the site before its own scripts: presses `Train` once, and notes what happens when (Notes of measure-site.ts).
// Plain JavaScript, because it is handed to the browser as it stands.
;(() => {
  const notes = { painted: [], ended: [], released: [], worstFrame: 0 }
  Object.assign(window, { notes })
  let awaiting = false
  const afterPaint = (note) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = note
      port2.postMessage(null)
    })
  }
  window.Worker = class extends Worker {
    constructor(url, options) {
      super(url, options)
      this.addEventListener('message', ({ data }) => {
        for (const event of data.type === 'events' ? data.events : []) {
          if (event.type === 'began') {
            awaiting = true
            notes.worstFrame = 0
          } else if (event.type === 'evaluated' && awaiting) {
            awaiting = false
            afterPaint(() => notes.painted.push(performance.now()))
          } else if (event.type === 'ended') notes.ended.push(performance.now())
        }
      })
    }
  }
  addEventListener('change', ({ target, timeStamp }) => target instanceof HTMLInputElement && notes.released.push(timeStamp), true)
  let pressed = false
  let last = performance.now()
  const frame = () => {
    const now = performance.now()
    notes.worstFrame = Math.max(notes.worstFrame, now - last)
    last = now
    const train = pressed ? undefined : [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('Train'))
    if (train) {
      pressed = true
      train.click()
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
})()
