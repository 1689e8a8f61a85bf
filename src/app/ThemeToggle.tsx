// Light, dark, or as the system has it.
import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'

const storageKey = 'rote.theme'
const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const titles: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' }

function savedTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? 'system'
  } catch {
    return 'system'
  }
}

export function ThemeToggle() {
  const [theme, setTheme] = useState(savedTheme)
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    try {
      localStorage.setItem(storageKey, theme)
    } catch {
      // The choice holds for this visit.
    }
  }, [theme])
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] as Theme
  return (
    <Button kind="quiet" onClick={() => setTheme(next)}>
      <span className="visually-hidden">
        Colours: {titles[theme]}. Change to {titles[next]}.
      </span>
      <span aria-hidden="true">{{ system: '◐', light: '○', dark: '●' }[theme]}</span>
    </Button>
  )
}
