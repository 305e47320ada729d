using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the making of a network from the weights that the build puts into the assembly.</summary>
internal static class PretrainedEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        if (plan.Spec.Weights is not { } file)
        {
            return;
        }

        var name = plan.Spec.Type.Name;
        writer.WriteLine($"""
            /// <summary>Makes a network with the parameters of <c>{Xml.Escape(file)}</c>, which this assembly contains: no file is read.</summary>
            /// <returns>The network.</returns>
            /// <exception cref="{Runtime.CheckpointException}">A number in the file is not finite, or the assembly was built without it.</exception>
            """);
        using (writer.Block($"public static {name} Pretrained()"))
        {
            writer.WriteLine($"var network = {(plan.IsValue ? $"default({name})" : $"new {name}(default({Runtime.Uninitialized}))")};");
            writer.WriteLine(plan.IsValue
                ? $"{Runtime.EmbeddedWeights}.Load<{name}>(Info, {ValueEmitter.Access}.Parameters(ref network), {Literals.Text(file)});"
                : $"{Runtime.EmbeddedWeights}.Load(network, {Literals.Text(file)});");
            writer.WriteLine("return network;");
        }

        writer.WriteLine();
        if (!plan.IsValue)
        {
            EmitConstructor(writer, name);
        }
    }

    /// <summary>Writes the constructor of a class that leaves all parameters zero.</summary>
    private static void EmitConstructor(SourceWriter writer, string name)
    {
        using (writer.Block($"private {name}({Runtime.Uninitialized} parameters)"))
        {
        }

        writer.WriteLine();
    }
}
