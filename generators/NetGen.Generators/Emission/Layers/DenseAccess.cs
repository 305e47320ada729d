using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how the parameters of a fully connected layer are initialised and reached, however it is computed.</summary>
internal static class DenseAccess
{
    public static void EmitInitialization(SourceWriter writer, NetworkPlan network, LayerPlan plan, TensorPlan weights, InitializerPlan initializer)
    {
        var value = initializer.Value is { } number ? Literals.Float(number) : string.Empty;
        writer.WriteLine($"new {Runtime.Initializers}{initializer.Name}({value}).Fill({TensorAccess.Of(network, plan, "Weights")}, {weights.Rows}, {weights.Columns}, random);");
        if (initializer.BiasValue != 0f)
        {
            writer.WriteLine($"{TensorAccess.Of(network, plan, "Biases")}.Fill({Literals.Float(initializer.BiasValue)});");
        }
    }

    public static void Emit(SourceWriter writer, NetworkPlan network, LayerPlan plan, TensorPlan weights, TensorPlan biases)
    {
        writer.WriteLine($"/// <summary>The parameters of {plan.Name}: weights {weights.Rows} x {weights.Columns}, biases {weights.Columns}.{LayerEmitter.OfOwner(plan)}</summary>");
        writer.WriteLine($"public {Runtime.DenseLayer} {plan.Name} => new {Runtime.DenseLayer}(_parameters, Info, weights: {network.IndexOf(weights)}, biases: {network.IndexOf(biases)});");
        writer.WriteLine();
    }
}
