using NetGen.Generators.Emission.Layers;
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
        foreach (var layer in plan.Layers)
        {
            LayerEmitters.Of(layer).EmitAccess(writer, plan, layer);
        }
    }

    private static void EmitConstructor(SourceWriter writer, NetworkPlan plan)
    {
        writer.WriteLine("/// <summary>Makes a network with freshly initialised parameters.</summary>");
        writer.WriteLine("/// <param name=\"seed\">The seed of the weights: the same seed gives the same bits, on any machine.</param>");
        using (writer.Block($"public {plan.Spec.Type.Name}(ulong seed = 0)"))
        {
            if (plan.Trains)
            {
                writer.WriteLine($"var random = new {Runtime.SeededRandom}(seed);");
            }

            EmitInitialization(writer, plan);
        }

        writer.WriteLine();
    }

    /// <summary>Writes what draws the first values of the parameters, which are zero, from <c>random</c>.</summary>
    public static void EmitInitialization(SourceWriter writer, NetworkPlan plan)
    {
        foreach (var layer in plan.Layers.Where(layer => layer.Owner is null))
        {
            LayerEmitters.Of(layer).EmitInitialization(writer, plan, layer);
        }
    }
}
