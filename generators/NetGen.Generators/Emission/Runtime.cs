namespace NetGen.Generators.Emission;

/// <summary>Every name of the runtime and the framework that emitted code utters. A test resolves each against the runtime.</summary>
internal static class Runtime
{
    public const string Network = "global::NetGen.INetwork";
    public const string NetworkInfo = "global::NetGen.NetworkInfo";
    public const string StepLayout = "global::NetGen.StepLayout";
    public const string LayerInfo = "global::NetGen.LayerInfo";
    public const string TensorInfo = "global::NetGen.TensorInfo";
    public const string TensorStorage = "global::NetGen.TensorStorage";
    public const string PhaseInfo = "global::NetGen.PhaseInfo";
    public const string LossPhases = "global::NetGen.LossPhases";
    public const string PhaseAxis = "global::NetGen.PhaseAxis";
    public const string Batch = "global::NetGen.Batch";
    public const string Workspace = "global::NetGen.Workspace";
    public const string TrainingState = "global::NetGen.TrainingState";
    public const string DenseLayer = "global::NetGen.DenseLayer";
    public const string RecurrentLayer = "global::NetGen.RecurrentLayer";
    public const string ConvolutionLayer = "global::NetGen.ConvolutionLayer";
    public const string NormalizationLayer = "global::NetGen.NormalizationLayer";
    public const string NormLayer = "global::NetGen.NormLayer";
    public const string BatchNormLayer = "global::NetGen.BatchNormLayer";
    public const string BatchNormInfo = "global::NetGen.BatchNormInfo";
    public const string PReluLayer = "global::NetGen.PReluLayer";
    public const string NormalizationInfo = "global::NetGen.NormalizationInfo";
    public const string SeededRandom = "global::NetGen.SeededRandom";
    public const string TrainingExtensions = "global::NetGen.TrainingExtensions";
    public const string CheckpointExtensions = "global::NetGen.CheckpointExtensions";
    public const string CheckpointException = "global::NetGen.CheckpointException";

    public const string AlignedBuffer = "global::NetGen.CompilerServices.AlignedBuffer";
    public const string Lanes = "global::NetGen.CompilerServices.ILanes";
    public const string LanesOf = "global::NetGen.CompilerServices.Lanes";
    public const string VectorMath = "global::NetGen.CompilerServices.VectorMath";
    public const string Reductions = "global::NetGen.CompilerServices.Reductions";
    public const string DropoutMask = "global::NetGen.CompilerServices.DropoutMask";
    public const string Softmax = "global::NetGen.CompilerServices.Softmax";
    public const string PredictionCalls = "global::NetGen.CompilerServices.PredictionCalls";
    public const string StreamCalls = "global::NetGen.CompilerServices.StreamCalls";
    public const string TrainingCalls = "global::NetGen.CompilerServices.TrainingCalls";
    public const string GradientTarget = "global::NetGen.CompilerServices.GradientTarget";
    public const string GradientUse = "global::NetGen.CompilerServices.IGradientUse";
    public const string KeepGradient = "global::NetGen.CompilerServices.KeepGradient";
    public const string Descend = "global::NetGen.CompilerServices.Descend";
    public const string DescendWithMomentum = "global::NetGen.CompilerServices.DescendWithMomentum";
    public const string DescendWithNesterov = "global::NetGen.CompilerServices.DescendWithNesterov";
    public const string DescentRule = "global::NetGen.CompilerServices.DescentRule";
    public const string Prefetch = "global::NetGen.CompilerServices.Prefetch";
    public const string Packing = "global::NetGen.CompilerServices.Packing";
    public const string Transposition = "global::NetGen.CompilerServices.Transposition";
    public const string LaneGradients = "global::NetGen.CompilerServices.LaneGradients";
    public const string LanePlaces = "global::NetGen.CompilerServices.LanePlaces";
    public const string GradientMatrix = "global::NetGen.CompilerServices.GradientMatrix";
    public const string BatchStatistics = "global::NetGen.CompilerServices.BatchStatistics";
    public const string LaneBlocks = "global::NetGen.CompilerServices.LaneBlocks";
    public const string Concatenation = "global::NetGen.CompilerServices.Concatenation";
    public const string LanePadding = "global::NetGen.CompilerServices.LanePadding";
    public const string LaneSums = "global::NetGen.CompilerServices.LaneSums";
    public const string Losses = "global::NetGen.";
    public const string LossRows = "global::NetGen.CompilerServices.";
    public const string Initializers = "global::NetGen.";
    public const string Regularization = "global::NetGen.";

    public const string Floats = "global::System.Span<float>";
    public const string ReadOnlyFloats = "global::System.ReadOnlySpan<float>";
    public const string ReadOnlyBytes = "global::System.ReadOnlySpan<byte>";
    public const string Stream = "global::System.IO.Stream";
    public const string ReadOnlyLabels = "global::System.ReadOnlySpan<int>";
    public const string Unsafe = "global::System.Runtime.CompilerServices.Unsafe";
    public const string Reference = "global::System.Runtime.InteropServices.MemoryMarshal.GetReference";
    public const string Vector = "global::System.Runtime.Intrinsics.Vector";
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";
    public const string MethodImpl = "global::System.Runtime.CompilerServices.MethodImpl";
    public const string MethodImplOptions = "global::System.Runtime.CompilerServices.MethodImplOptions";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    public const string Optimized = "[" + MethodImpl + "(" + MethodImplOptions + ".AggressiveOptimization)]";
    public const string Inlined = "[" + MethodImpl + "(" + MethodImplOptions + ".AggressiveInlining)]";
}
