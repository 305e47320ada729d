using System.Collections.Immutable;

namespace NetGen.Generators.Model;

/// <summary>
/// The names the generated part of a network brings into the class, which neither the user's members nor the layers may have.
/// Whoever emits a new member adds it here.
/// </summary>
internal static class EmittedMembers
{
    /// <summary>Members of every network.</summary>
    public static readonly ImmutableHashSet<string> Names =
    [
        "InputSize", "OutputSize", "ParameterCount", "MaxBatchSize", "MultiplyAdds",
        "Info", "Parameters", "Create", "Load", "Pretrained",
        "Predict", "PredictBatch", "PredictClass",
        "Forward", "Backward", "BackwardFromLogits", "ComputeGradients", "TrainBatch", "RunPhase",
        "Infer", "InferRow", "PredictRows", "ForwardRows", "ForwardAndDeltas", "ForwardToOutputs", "DeltasFromOutputs", "DeltaRows", "OutputDeltaRows", "BackwardRows",
        "TrainRow", "ForwardToBatch", "JoinBatch", "JoinBatchDeltas", "DeltasFromBatch", "TransposeWeights", "AccumulateGradients", "DescendGradients", "UseGradients", "UseSharedGradients",
        "CreateStreamer", "Streamer", "BeginBatch", "ForwardOutputs",
        "Description", "Kernels", "Layout", "_parameters",
    ];

    /// <summary>Further members of a struct.</summary>
    public static readonly ImmutableHashSet<string> OfStructs = ["Training", "Access", "ParameterBuffer", "CopyParametersTo", "Save", "SaveAll", "LoadAll", "Equals", "GetHashCode", "op_Equality", "op_Inequality"];

    /// <summary>Extension methods of the runtime and members of every object, which a layer's property would hide.</summary>
    public static readonly ImmutableHashSet<string> HiddenByLayers =
    [
        "Adapt", "Fit", "Evaluate", "Update", "Save", "LoadParameters", "SaveTraining", "ResumeTraining", "Summary", "Clone", "CopyParametersTo", "CopyParametersFrom",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];
}
