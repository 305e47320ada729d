using NetGen.CompilerServices;

namespace NetGen;

/// <content>Layers that train differently from the others.</content>
public sealed partial class TrainingState
{
    private LayerFactors[] _factors = [];

    /// <summary>
    /// Keeps the parameters of a layer, and what the optimizer remembers of them, as they are from the next step on, as for fine-tuning. Their
    /// gradients are computed all the same.
    /// </summary>
    /// <param name="layer">The layer's name.</param>
    /// <exception cref="ArgumentException">No layer with parameters has this name; nothing is changed.</exception>
    public void Freeze(string layer)
    {
        FactorsOf(layer).IsFrozen = true;
        GroupParameters();
    }

    /// <summary>Lets a frozen layer train again, with the factors it had.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <exception cref="ArgumentException">No layer with parameters has this name; nothing is changed.</exception>
    public void Unfreeze(string layer)
    {
        FactorsOf(layer).IsFrozen = false;
        GroupParameters();
    }

    /// <summary>Multiplies the learning rate for one layer, whatever factor it had before, from the next step on.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="factor">The factor, finite and at least 0.</param>
    /// <exception cref="ArgumentException">No layer with parameters has this name, or the factor is out of range; nothing is changed.</exception>
    public void ScaleLearningRate(string layer, float factor)
    {
        Argument.IsFiniteAndAtLeastZero(factor, nameof(factor));
        FactorsOf(layer).LearningRate = factor;
        GroupParameters();
    }

    /// <summary>
    /// Multiplies the optimizer's weight decay, and the one that the layer declares, for one layer, whatever factor it had before, from the next
    /// step on.
    /// </summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="factor">The factor, finite and at least 0.</param>
    /// <exception cref="ArgumentException">No layer with parameters has this name, or the factor is out of range; nothing is changed.</exception>
    public void ScaleWeightDecay(string layer, float factor)
    {
        Argument.IsFiniteAndAtLeastZero(factor, nameof(factor));
        FactorsOf(layer).WeightDecay = factor;
        GroupParameters();
    }

    /// <summary>How a tensor's layer trains.</summary>
    internal LayerFactors Factors(int tensor) => _factors[tensor];

    private LayerFactors FactorsOf(string layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return Array.Find(_factors, factors => factors.Layer == layer) ?? throw new ArgumentException(
            $"Expected one of the layers with parameters, {string.Join(", ", _factors.Select(factors => factors.Layer).Distinct())}; found {layer}.",
            nameof(layer));
    }

    /// <summary>Makes the factors of all layers, 1, and groups the parameters by them.</summary>
    private void InitializeGroups()
    {
        var layers = Info.Tensors.Select(static tensor => tensor.Layer).Distinct().ToDictionary(static layer => layer, static layer => new LayerFactors(layer));
        _factors = [.. Info.Tensors.Select(tensor => layers[tensor.Layer])];
        GroupParameters();
    }

    /// <summary>
    /// Cuts the parameters where the optimizer treats them differently. Gradients may be applied where they arise only if there is no such place.
    /// </summary>
    private void GroupParameters()
    {
        var groups = new List<ParameterGroup>();
        for (var index = 0; index < Info.Tensors.Length && Info.Tensors[index].Offset < Info.TrainedLength; index++)
        {
            var next = GroupOf(index);
            if (groups.Count > 0 && groups[^1] with { Start = next.Start, End = next.End } == next)
            {
                groups[^1] = groups[^1] with { End = next.End };
            }
            else
            {
                groups.Add(next);
            }
        }

        OptimizerState.Groups = [.. groups];
        var isPlain = groups is [] or [{ LearningRateFactor: 1, IsFrozen: false }];
        Rule = isPlain && Info.DescentPhase is not null && Descent is not null ? Descent.Rule : DescentRule.None;
    }

    /// <summary>One tensor as a group of its own, up to the begin of the next.</summary>
    private ParameterGroup GroupOf(int index)
    {
        var tensor = Info.Tensors[index];
        var end = index + 1 < Info.Tensors.Length ? int.Min(Info.Tensors[index + 1].Offset, Info.TrainedLength) : Info.TrainedLength;
        var factors = _factors[index];
        var decays = Optimizer.WeightDecay > 0 && (tensor.HoldsWeights || Optimizer.DecaysAllParameters);
        return new ParameterGroup(tensor.Offset, end, factors.LearningRate, decays ? factors.WeightDecay : 0, factors.IsFrozen);
    }
}
