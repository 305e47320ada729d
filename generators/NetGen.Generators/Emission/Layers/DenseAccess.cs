using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes how the parameters of a fully connected layer are initialised and reached, however it is computed.</summary>
internal static class DenseAccess
{
    public static void EmitInitialization(SourceWriter writer, LayerPlan plan, string initializer) =>
        writer.WriteLine($"new {Runtime.Initializers}{initializer}().Fill(this.{plan.Name}.Weights, {plan.Inputs}, {plan.Outputs}, random);");

    public static void Emit(SourceWriter writer, NetworkPlan network, LayerPlan plan, TensorPlan weights, TensorPlan biases)
    {
        writer.WriteLine($"/// <summary>The parameters of {plan.Name}: weights {plan.Inputs} x {plan.Outputs}, biases {plan.Outputs}.</summary>");
        writer.WriteLine($"public {Runtime.DenseLayer} {plan.Name} => new {Runtime.DenseLayer}(_parameters, Info, weights: {network.IndexOf(weights)}, biases: {network.IndexOf(biases)});");
        writer.WriteLine();
    }
}
