using NetGen.Generators.Model.Regularization;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission;

/// <summary>How emitted code and its documentation speak of what shapes training.</summary>
internal static class RegularizationEmitter
{
    /// <summary>The expression that makes the runtime's rule of a line: its class has the line's name and takes its numbers.</summary>
    public static string New(RegularizationSpec line) =>
        $"new {Runtime.Regularization}{line.Kind}({string.Join(", ", line.Arguments.Select(Literals.Float))})";

    /// <summary>The properties of a tensor's description; none if nothing concerns it.</summary>
    public static IReadOnlyList<string> TensorProperties(TensorRegularization tensor)
    {
        var properties = new List<string>();
        Add("Penalties = [{0}]", RegularizationPlace.Penalty);
        Add("Decay = {0}", RegularizationPlace.Decay);
        Add("Constraints = [{0}]", RegularizationPlace.Constraint);
        return properties;

        void Add(string property, RegularizationPlace place)
        {
            var rules = string.Join(", ", tensor.At(place).Select(New));
            if (rules.Length > 0)
            {
                properties.Add(string.Format(null, property, rules));
            }
        }
    }

    /// <summary>What is done to which tensors, in sentences.</summary>
    public static IEnumerable<string> Explanations(RegularizationPlan plan)
    {
        var lines =
            from tensor in plan.Tensors
            from line in tensor.Lines
            group $"{tensor.Layer}.{tensor.Role}" by Describe(line);
        foreach (var line in lines)
        {
            yield return $"{line.Key}; on {string.Join(", ", line)}.";
        }

        if (plan.Clipping is { } clipping)
        {
            yield return $"{Describe(clipping)}.";
        }
    }

    /// <summary>Why a gradient is not applied where it arises.</summary>
    public static string KeptBecause(RegularizationPlan plan)
    {
        var kinds = plan.Tensors.SelectMany(tensor => tensor.Lines).Select(line => line.Kind)
            .Concat(plan.Clipping is { } clipping ? [clipping.Kind] : [])
            .Distinct();
        return string.Join(", ", kinds);
    }

    private static string Describe(RegularizationSpec line) =>
        $"{line.Kind}: {RegularizationKinds.Of(line).Describe(line.Arguments.Select(argument => Literals.Float(argument).TrimEnd('f')).ToList())}";
}
