using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the constructor and the access to the layers' parameters.</summary>
internal static class ConstructionEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine($"private readonly {Runtime.AlignedBuffer} _parameters = new {Runtime.AlignedBuffer}(Layout.ParameterLength);");
        writer.WriteLine();
        EmitConstructor(writer, plan);
        var tensor = 0;
        foreach (var layer in plan.Dense)
        {
            writer.WriteLine($"/// <summary>The parameters of {layer.Name}: weights of {layer.Inputs} inputs by {layer.Outputs} outputs, and {layer.Outputs} biases.</summary>");
            writer.WriteLine($"public {Runtime.DenseLayer} {layer.Name} => new {Runtime.DenseLayer}(_parameters, Info, weights: {tensor}, biases: {tensor + 1});");
            writer.WriteLine();
            tensor += 2;
        }
    }

    private static void EmitConstructor(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Makes a network with freshly initialised weights and zero biases.</summary>");
        writer.WriteLine("/// <param name=\"seed\">The seed of the weights: the same seed gives the same bits, on any machine.</param>");
        using (writer.Block($"public {plan.Spec.Type.Name}(ulong seed = 0)"))
        {
            if (plan.Dense.Any())
            {
                writer.WriteLine($"var random = new {Runtime.SeededRandom}(seed);");
            }

            foreach (var layer in plan.Dense)
            {
                writer.WriteLine($"new {Runtime.Initializers}{layer.Initializer}().Fill(this.{layer.Name}.Weights, {layer.Inputs}, {layer.Outputs}, random);");
            }
        }

        writer.WriteLine();
    }
}
