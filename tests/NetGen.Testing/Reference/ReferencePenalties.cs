using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Testing.Reference;

/// <summary>Declared penalties in double precision, tensor by tensor: a line on a layer replaces one of its kind on the network.</summary>
internal sealed class ReferencePenalties
{
    private readonly (PlacedTensor Placed, double L1, double L2)[] _strengths;

    public ReferencePenalties(NetworkSpec spec, ReferenceGraph graph)
    {
        _strengths = graph.Tensors
            .Select(placed => (placed, L1: StrengthOf(Find(spec, "L1", placed.Layer), placed), L2: StrengthOf(Find(spec, "L2", placed.Layer), placed)))
            .Where(strength => strength.L1 != 0 || strength.L2 != 0)
            .ToArray();
    }

    public double Value(double[] parameters)
    {
        var sum = 0.0;
        foreach (var (placed, l1, l2) in _strengths)
        {
            foreach (var w in parameters.AsSpan(placed.Offset, placed.Tensor.Count))
            {
                sum += (l1 * Math.Abs(w)) + (l2 * w * w);
            }
        }

        return sum;
    }

    public void AddGradient(double[] parameters, double[] gradient)
    {
        foreach (var (placed, l1, l2) in _strengths)
        {
            for (var index = placed.Offset; index < placed.Offset + placed.Tensor.Count; index++)
            {
                gradient[index] += (l1 * Math.Sign(parameters[index])) + (2 * l2 * parameters[index]);
            }
        }
    }

    private static RegularizationSpec? Find(NetworkSpec spec, string kind, int layer) =>
        spec.Regularization.FirstOrDefault(line => line.Kind == kind && line.Layer == layer)
        ?? spec.Regularization.FirstOrDefault(line => line.Kind == kind && line.Layer is null);

    private static double StrengthOf(RegularizationSpec? line, PlacedTensor placed) =>
        line is not null && (placed.Tensor.Role == TensorRole.Weights || (placed.Tensor.Role == TensorRole.Biases && line.IncludesBiases))
            ? line.Arguments[0]
            : 0;
}
