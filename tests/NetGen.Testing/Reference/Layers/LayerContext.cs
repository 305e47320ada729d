namespace NetGen.Testing.Reference.Layers;

/// <summary>What one evaluation of a layer sees: a batch of what it reads, its own tensors and their gradients, its random numbers.</summary>
internal sealed class LayerContext(ReferenceNode node, double[] parameters, double[][][] inputs, int rows, bool isTraining)
{
    private double[] _gradient = [];

    public LayerShapes Shapes => node.Shapes;

    public int Rows => rows;

    /// <summary>Whether this is a step of training, not a prediction.</summary>
    public bool IsTraining => isTraining;

    /// <summary>A row of what the layer reads. Indices are numbers like any others. Read only: others read the same array.</summary>
    /// <param name="row">The row.</param>
    /// <param name="source">Which of the inputs, in the order in which the layer names them.</param>
    public double[] Input(int row, int source = 0) => inputs[source][row];

    /// <summary>The values of a tensor.</summary>
    /// <param name="index">Its place in what <see cref="ReferenceLayer.Tensors"/> gives.</param>
    public ReadOnlySpan<double> Tensor(int index) => parameters.AsSpan(node.Tensors[index].Offset, node.Tensors[index].Tensor.Count);

    /// <summary>The gradient by a trained tensor, to which the way back adds.</summary>
    /// <param name="index">Its place in what <see cref="ReferenceLayer.Tensors"/> gives.</param>
    public Span<double> Gradient(int index) => _gradient.AsSpan(node.Tensors[index].Offset, node.Tensors[index].Tensor.Count);

    /// <summary>What the layer draws for one unit of a row in training: a multiple of 2^-24 from 0 up to 1, for a seed of 0.</summary>
    public double Uniform(int row, int unit) => ReferenceRandom.Uniform(seed: 0, node.Stream, sample: row, unit);

    /// <summary>Says where the gradients of all trained parameters are, before the way back.</summary>
    public void AddGradientsTo(double[] gradient) => _gradient = gradient;
}
