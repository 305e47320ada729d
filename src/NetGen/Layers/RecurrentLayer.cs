using System.ComponentModel;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The parameters of a recurrent layer, in place: what is written here the network computes with. The columns are the gates one after
/// the other, each with its units, in PyTorch's order.
/// </summary>
public readonly struct RecurrentLayer
{
    private readonly AlignedBuffer _parameters;
    private readonly NetworkInfo _info;
    private readonly int _first;

    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RecurrentLayer(AlignedBuffer parameters, NetworkInfo info, int first)
    {
        _parameters = parameters;
        _info = info;
        _first = first;
    }

    /// <summary>The weights of the inputs, <c>[feature, gates * units]</c>.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView InputWeights => Parameters(0);

    /// <summary>The weights of the state, <c>[unit, gates * units]</c>.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public MatrixView RecurrentWeights => Parameters(1);

    /// <summary>The biases added to the products with the inputs, gates * units.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> InputBiases => Parameters(2).Row(0);

    /// <summary>The biases added to the products with the state, gates * units.</summary>
    /// <exception cref="InvalidOperationException">No network made this view.</exception>
    public Span<float> RecurrentBiases => Parameters(3).Row(0);

    /// <summary>The gradient of <see cref="InputWeights"/> from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView InputWeightGradients(TrainingState training) => Gradients(training, 0);

    /// <summary>The gradient of <see cref="RecurrentWeights"/> from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public MatrixView RecurrentWeightGradients(TrainingState training) => Gradients(training, 1);

    /// <summary>The gradient of <see cref="InputBiases"/> from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> InputBiasGradients(TrainingState training) => Gradients(training, 2).Row(0);

    /// <summary>The gradient of <see cref="RecurrentBiases"/> from the last backward pass.</summary>
    /// <param name="training">The state of the backward pass.</param>
    /// <exception cref="ArgumentException">The state belongs to another network.</exception>
    public Span<float> RecurrentBiasGradients(TrainingState training) => Gradients(training, 3).Row(0);

    /// <summary>Draws the first values of the weights, gate by gate. Called by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Initialize(MatrixView inputs, MatrixView states, int gates, SeededRandom random)
    {
        var units = states.Rows;
        for (var gate = 0; gate < gates; gate++)
        {
            new GlorotUniform().Fill(inputs.SliceColumns(gate * units, units), inputs.Rows, units, random);
        }

        for (var gate = 0; gate < gates; gate++)
        {
            new Orthogonal().Fill(states.SliceColumns(gate * units, units), units, units, random);
        }
    }

    private MatrixView Parameters(int tensor)
    {
        RequireNetwork();
        return _info.Tensors[_first + tensor].In(_parameters.Span);
    }

    private MatrixView Gradients(TrainingState training, int tensor)
    {
        RequireNetwork();
        ArgumentNullException.ThrowIfNull(training);
        if (!ReferenceEquals(training.Info, _info))
        {
            PredictionCalls.ThrowForeign(training.Info.Name, _info.Name, nameof(training));
        }

        return _info.Tensors[_first + tensor].In(training.Gradients);
    }

    private void RequireNetwork()
    {
        if (_info is null)
        {
            throw new InvalidOperationException("Expected the view of a network's layer, found default(RecurrentLayer).");
        }
    }
}
