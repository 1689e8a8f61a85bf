// The networks that the chapter's text compares, as changes of its settings; the settings have the others.

export const compared = [{ model: 'lenet' }, { model: 'mlp-1x512' }] as const
