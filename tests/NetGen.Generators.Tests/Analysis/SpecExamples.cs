using NetGen.Generators.Model;

namespace NetGen.Generators.Tests.Analysis;

/// <summary>Specifications made by hand.</summary>
internal static class SpecExamples
{
    public static NetworkSpec Of(int[] input, params LayerSpec[] layers) => new(
        new TypeDeclarationSpec(null, EquatableArray.Of<string>(), "Net", "Net", HasSummary: false),
        MaxBatchSize: 32,
        EquatableArray.Of(new InputSpec("Input", new TensorShape(input.ToEquatableArray()))),
        layers.ToEquatableArray(),
        EquatableArray.Of(new OutputSpec(null, "Output", new LossSpec("MeanSquaredError"), 1)));

    public static DenseSpec Dense(string name, int units, string activation = "Linear") =>
        new(name, name, units, new ActivationSpec(activation), "Default");

    public static ActivationLayerSpec Line(string name, string activation) => new(name, name, new ActivationSpec(activation));
}
