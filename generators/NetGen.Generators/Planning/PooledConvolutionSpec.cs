using NetGen.Generators.Model;

namespace NetGen.Generators.Planning;

/// <summary>A convolution with the pool behind it, which is computed while the sums are still in registers: nobody declares them as one layer.</summary>
/// <param name="Convolution">What is declared of the convolution, whose name and parameters they have.</param>
/// <param name="Pool">The window of the pool.</param>
internal sealed record PooledConvolutionSpec(ConvolutionSpec Convolution, ConvolutionPool Pool) : LayerSpec(Convolution.Name, Convolution.Key)
{
    public override string Kind => Convolution.Kind;

    public override ActivationSpec Activation => Convolution.Activation;

    public override bool HasWeights => true;
}
