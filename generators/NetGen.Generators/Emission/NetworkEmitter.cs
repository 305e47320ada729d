using NetGen.Generators.Emission.Streaming;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>Writes the generated part of a network: what its users call, and a file each for the forward and the backward pass, for what changes a struct, and for sequences step by step.</summary>
internal static class NetworkEmitter
{
    // A hyphen, because a class nested in the network may be called Forward.
    public static IReadOnlyList<EmittedFile> Emit(NetworkPlan plan) =>
    [
        File(plan, ".g.cs", EmitFace),
        File(plan, "-Forward.g.cs", EmitForward),
        File(plan, "-Backward.g.cs", EmitBackward),
        .. plan.IsValue ? [File(plan, "-Mutators.g.cs", EmitMutators)] : Array.Empty<EmittedFile>(),
        .. plan.Stream is null ? Array.Empty<EmittedFile>() : [File(plan, "-Streaming.g.cs", EmitStreaming)],
    ];

    private static void EmitFace(SourceWriter writer, NetworkPlan plan)
    {
        ExplanationEmitter.Emit(writer, plan);
        using (TypeEmitter.OpenNetwork(writer, plan.Spec.Type, ContractEmitter.Interfaces(plan)))
        {
            DescriptionEmitter.Emit(writer, plan);
            if (plan.IsValue)
            {
                ValueEmitter.Emit(writer, plan);
            }
            else
            {
                ConstructionEmitter.Emit(writer, plan);
                LoadEmitter.Emit(writer, plan);
            }

            PretrainedEmitter.Emit(writer, plan);
            PredictionEmitter.Emit(writer, plan);
            TrainingEmitter.Emit(writer, plan);
            if (!plan.IsValue)
            {
                ContractEmitter.Emit(writer, plan);
            }

            DescriptionEmitter.EmitDescription(writer, plan);
            LayoutEmitter.Emit(writer, plan);
        }
    }

    private static void EmitForward(SourceWriter writer, NetworkPlan plan)
    {
        using (TypeEmitter.Open(writer, plan.Spec.Type))
        {
            ForwardEmitter.Emit(writer, plan);
        }
    }

    private static void EmitBackward(SourceWriter writer, NetworkPlan plan)
    {
        using (TypeEmitter.Open(writer, plan.Spec.Type))
        {
            BackwardEmitter.Emit(writer, plan);
        }
    }

    private static void EmitMutators(SourceWriter writer, NetworkPlan plan)
    {
        MutatorsEmitter.Emit(writer, plan);
        writer.WriteLine();
        using (TypeEmitter.Open(writer, plan.Spec.Type))
        {
            ValueEmitter.EmitMemory(writer, plan);
        }
    }

    private static void EmitStreaming(SourceWriter writer, NetworkPlan plan)
    {
        using (TypeEmitter.Open(writer, plan.Spec.Type))
        {
            StreamerEmitter.Emit(writer, plan, plan.Stream!);
        }
    }

    private static EmittedFile File(NetworkPlan plan, string suffix, Action<SourceWriter, NetworkPlan> emit)
    {
        var writer = new SourceWriter();
        using (TypeEmitter.OpenFile(writer, plan.Spec.Type))
        {
            emit(writer, plan);
        }

        return new EmittedFile(plan.Spec.Type.FullName + suffix, writer.ToString());
    }
}
