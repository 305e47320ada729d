using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The tensors of a layer, in place, for the views that generated code hands out.</summary>
internal readonly struct LayerTensors(AlignedBuffer parameters, NetworkInfo info)
{
    /// <summary>The values of a tensor.</summary>
    /// <param name="tensor">Its number in the network's description.</param>
    /// <param name="view">The type of the view, for the exception.</param>
    /// <exception cref="InvalidOperationException">No network made the view.</exception>
    public MatrixView Parameters(int tensor, string view)
    {
        RequireNetwork(view);
        return info.Tensors[tensor].In(parameters.Span);
    }

    /// <summary>Replaces the values of a tensor, given row after row without padding.</summary>
    /// <exception cref="ArgumentException">The source has another length, or a value is not finite; nothing is changed.</exception>
    /// <exception cref="InvalidOperationException">No network made the view.</exception>
    public void Replace(int tensor, ReadOnlySpan<float> source, string view)
    {
        var values = Parameters(tensor, view);
        Argument.HasLength(source.Length, values.Rows * values.Columns, nameof(source));
        RowCheck.RequireFinite(source, values.Columns, "values", nameof(source));
        values.CopyFrom(source);
    }

    /// <summary>The gradient of a tensor from the last backward pass.</summary>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    /// <exception cref="InvalidOperationException">No network made the view.</exception>
    public MatrixView Gradients(TrainingState training, int tensor, string view)
    {
        RequireNetwork(view);
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceEquals(training.Info, info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, info.Name, nameof(training));
        }

        return info.Tensors[tensor].In(training.Gradients);
    }

    private void RequireNetwork(string view)
    {
        if (info is null)
        {
            throw new InvalidOperationException($"Expected the view of a network's layer, found default({view}).");
        }
    }
}
