using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.CompilerServices;

/// <content>What networks call that have several inputs or outputs, or inputs of indices: one check and one copy for each.</content>
public static partial class TrainingCalls
{
    /// <summary>Checks the state, and an input's number of rows.</summary>
    /// <returns>That number.</returns>
    /// <exception cref="ArgumentException">It is 0, no whole number or too large, or the state belongs to another network.</exception>
    public static int CountRows(TrainingState training, NetworkInfo info, int length, int size, string name)
    {
        CheckState(training, info);
        return BatchCheck.Rows(length, size, info.MaxBatchSize, name);
    }

    /// <summary>Checks that there are so many rows of finite values.</summary>
    /// <exception cref="ArgumentException">There are not, or a value is not.</exception>
    public static void CheckInputs(ReadOnlySpan<float> values, int rows, int size, string name)
    {
        PredictionCalls.CheckValues(values.Length, rows, size, name);
        RowCheck.RequireFinite(values, size, name, name);
    }

    /// <summary>Checks the targets of an output.</summary>
    /// <exception cref="ArgumentException">A length or value is wrong.</exception>
    public static void CheckTargets(TrainingState training, int output, ReadOnlySpan<float> targets, int rows, string name) =>
        BatchCheck.CheckTargets(training.Info.Outputs[output], targets, rows, name);

    /// <summary>Checks the labels of an output.</summary>
    /// <exception cref="ArgumentException">The length or a label is wrong.</exception>
    public static void CheckLabels(TrainingState training, int output, ReadOnlySpan<int> labels, int rows, string name) =>
        BatchCheck.CheckLabels(training.Info.Name, training.Info.Outputs[output], labels, rows, name);

    /// <summary>Checks what rows count, and begins a step.</summary>
    /// <exception cref="ArgumentException">A length or value is wrong; nothing is changed.</exception>
    public static void BeginStep(TrainingState training, int rows, ReadOnlySpan<float> sampleWeights)
    {
        BatchCheck.CheckWeights(sampleWeights, rows);
        training.BeginStep(rows);
        training.SetRowScales(sampleWeights);
    }

    /// <summary>Lays out the targets of an output.</summary>
    public static void SetTargets(TrainingState training, int output, ReadOnlySpan<float> targets) => training.SetTargets(output, targets);

    /// <summary>Lays out the gradient of an output's rows.</summary>
    public static void SetOutputGradients(TrainingState training, int output, ReadOnlySpan<float> gradients) => training.SetOutputGradients(output, gradients);

    /// <summary>Lays out the labels of an output.</summary>
    public static void SetLabels(TrainingState training, int output, ReadOnlySpan<int> labels) => training.SetLabels(output, labels);

    /// <summary>Keeps rows of inputs for the backward pass.</summary>
    public static void KeepInputs(TrainingState training, ReadOnlySpan<float> values, int offset) => values.CopyTo(training.Inputs.Span[offset..]);

    /// <summary>Keeps rows of indices for the backward pass.</summary>
    public static void KeepIndices(TrainingState training, ReadOnlySpan<int> values, int offset) => values.CopyTo(training.Indices.AsSpan(offset));

    /// <summary>Begins a forward pass.</summary>
    public static void BeginForward(TrainingState training, int rows) => training.BeginForward(rows);

    /// <summary>The outputs of the last forward pass, without padding.</summary>
    public static ReadOnlySpan<float> Outputs(TrainingState training, int rows, int output) => training.UnpadOutputs(rows, output);

    /// <summary>The number of rows of the last forward pass.</summary>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">The state holds no forward pass.</exception>
    public static int CountForwardRows(TrainingState training, NetworkInfo info)
    {
        CheckState(training, info);
        return training.ForwardRows > 0
            ? training.ForwardRows
            : throw new InvalidOperationException("Expected a call of Forward on this state before Backward; found none, or another step since.");
    }

    /// <summary>Begins a backward pass behind a forward pass.</summary>
    public static void BeginBackward(TrainingState training, int rows) => training.Rows = rows;

    /// <summary>The state's own copy of the indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref int Indices(TrainingState training) => ref MemoryMarshal.GetArrayDataReference(training.Indices);
}
