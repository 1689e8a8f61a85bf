// The part of convnetjs that the benchmark uses; the package brings no types.
declare module 'convnetjs' {
  namespace convnet {
    type Definition = { readonly type: string } & Readonly<Record<string, string | number>>
    interface Layer {
      readonly filters?: readonly Vol[]
      readonly biases?: Vol
    }
    class Vol {
      constructor(width: number, height: number, depth: number, fill: number)
      readonly w: Float64Array
    }
    class Net {
      makeLayers(definitions: readonly Definition[]): void
      readonly layers: readonly Layer[]
    }
    class Trainer {
      constructor(net: Net, settings: Readonly<Record<string, string | number>>)
      train(x: Vol, label: number): { readonly cost_loss: number }
    }
  }
  export default convnet
}
