// Why something failed.

/** Why something failed, and so what to offer: another try, other settings, another backend. */
export interface Problem {
  readonly kind: 'data' | 'memory' | 'backend' | 'internal'
  readonly message: string
}
