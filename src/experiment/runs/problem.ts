// Why something failed.

/**
 * Why something failed, and so what to offer: another try, other settings, another backend. `page`: a part of the page itself did not
 * come, and only loading it anew can help. `browser`: it lacks something, and no try helps.
 */
export interface Problem {
  readonly kind: 'data' | 'memory' | 'backend' | 'page' | 'browser' | 'internal'
  readonly message: string
}
