using NetGen.Generators.Model;
using NetGen.Generators.Model.Regularization;

namespace NetGen.Testing.Reference;

/// <summary>Declared penalties in double precision, parameter by parameter: a line on a layer replaces one of its kind on the network.</summary>
internal sealed class ReferencePenalties(NetworkSpec spec)
{
    public double Value(double[] parameters) => Strengths()
        .Zip(parameters, (strength, w) => (strength.L1 * Math.Abs(w)) + (strength.L2 * w * w))
        .Sum();

    public double[] Gradient(double[] parameters) => Strengths()
        .Zip(parameters, (strength, w) => (strength.L1 * Math.Sign(w)) + (2 * strength.L2 * w))
        .ToArray();

    /// <summary>The strengths for every parameter, in the order of <c>CopyParametersTo</c>.</summary>
    private IEnumerable<(double L1, double L2)> Strengths()
    {
        var inputs = (int)spec.Input.Size;
        for (var layer = 0; layer < spec.Layers.Count; layer++)
        {
            if (spec.Layers[layer] is not DenseSpec dense)
            {
                continue;
            }

            var (l1, l2) = (Find("L1", layer), Find("L2", layer));
            for (var index = 0; index < (inputs + 1) * dense.Units; index++)
            {
                var isBias = index >= inputs * dense.Units;
                yield return (StrengthOf(l1, isBias), StrengthOf(l2, isBias));
            }

            inputs = dense.Units;
        }
    }

    private RegularizationSpec? Find(string kind, int layer) =>
        spec.Regularization.FirstOrDefault(line => line.Kind == kind && line.Layer == layer)
        ?? spec.Regularization.FirstOrDefault(line => line.Kind == kind && line.Layer is null);

    private static double StrengthOf(RegularizationSpec? line, bool isBias) =>
        line is null || (isBias && !line.IncludesBiases) ? 0 : line.Arguments[0];
}
