using NetGen.CompilerServices;

namespace NetGen;

/// <content>Layers that train differently from the others.</content>
public partial class TrainingState
{
    private LayerFactors[] _factors = [];

    /// <summary>
    /// Keeps the parameters of a layer, and what the optimizer remembers of them, as they are from the next step on, as for fine-tuning. Their
    /// gradients are computed all the same. A layer that shares the parameters stands still with their owner. Nor are steps counted for them, as in PyTorch: bias corrections go by the steps that a layer took.
    /// </summary>
    /// <param name="layer">The layer's name.</param>
    /// <exception cref="ArgumentException">No layer with parameters of its own has this name; nothing is changed.</exception>
    public void Freeze(string layer)
    {
        FactorsOf(layer).IsFrozen = true;
        GroupParameters();
    }

    /// <summary>Lets a frozen layer train again, with the factors it had.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <exception cref="ArgumentException">No layer with parameters of its own has this name; nothing is changed.</exception>
    public void Unfreeze(string layer)
    {
        FactorsOf(layer).IsFrozen = false;
        GroupParameters();
    }

    /// <summary>Multiplies the learning rate for one layer, whatever factor it had before, from the next step on.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="factor">The factor, finite and at least 0.</param>
    /// <exception cref="ArgumentException">No layer with parameters of its own has this name, or the factor is out of range; nothing is changed.</exception>
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
    /// <exception cref="ArgumentException">No layer with parameters of its own has this name, or the factor is out of range; nothing is changed.</exception>
    public void ScaleWeightDecay(string layer, float factor)
    {
        Argument.IsFiniteAndAtLeastZero(factor, nameof(factor));
        FactorsOf(layer).WeightDecay = factor;
        GroupParameters();
    }

    /// <summary>How a tensor's layer trains.</summary>
    internal LayerFactors Factors(int tensor) => _factors[tensor];

    /// <summary>Goes on with a layer that did not take part in all steps.</summary>
    internal void SetClock(string layer, StepClock clock)
    {
        FactorsOf(layer).Clock = clock;
        GroupParameters();
    }

    /// <summary>The clocks of the tensors whose layers have their own, to come back to, and null for the others; empty if none has.</summary>
    internal StepClock?[] CopyClocks() =>
        Array.Exists(_factors, static factors => factors.Clock is not null) ? Array.ConvertAll(_factors, static factors => factors.Clock?.Copy()) : [];

    /// <summary>Comes back to clocks, once the optimizer's state did.</summary>
    internal void SetClocks(StepClock?[] clocks)
    {
        for (var tensor = 0; tensor < _factors.Length; tensor++)
        {
            _factors[tensor].Clock = clocks.Length > 0 ? clocks[tensor]?.Copy() : null;
        }

        GroupParameters();
    }

    private LayerFactors FactorsOf(string layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var owner = Info.Layers.FirstOrDefault(candidate => candidate.Name == layer)?.SharedWith;
        return Array.Find(_factors, factors => factors.Layer == layer) ?? throw new ArgumentException(
            owner is null
                ? $"Expected one of the layers with parameters, {string.Join(", ", _factors.Select(factors => factors.Layer).Distinct())}; found {layer}."
                : $"Expected {owner}, the layer that owns the weights of {layer}; found {layer}.",
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
        Array.ForEach(_factors, SettleClock);
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
        var isPlain = groups.TrueForAll(static group => group is { LearningRateFactor: 1, IsFrozen: false });
        Rule = isPlain && Info.DescentPhase is not null && Descent is not null ? Descent.Rule : DescentRule.None;
    }

    /// <summary>Gives a layer that stands still a clock that does so too, and takes it away from one that has missed nothing.</summary>
    private void SettleClock(LayerFactors factors)
    {
        if (factors.IsFrozen)
        {
            factors.Clock ??= OptimizerState.Clock.Copy();
        }
        else if (factors.Clock?.Step == OptimizerState.Clock.Step)
        {
            factors.Clock = null;
        }
    }

    /// <summary>One tensor as a group of its own, up to the beginning of the next.</summary>
    private ParameterGroup GroupOf(int index)
    {
        var tensor = Info.Tensors[index];
        var end = index + 1 < Info.Tensors.Length ? int.Min(Info.Tensors[index + 1].Offset, Info.TrainedLength) : Info.TrainedLength;
        var factors = _factors[index];
        var decays = Optimizer.WeightDecay > 0 && (tensor.HoldsWeights || Optimizer.DecaysAllParameters);
        return new ParameterGroup(
            tensor.Offset, end, factors.Clock ?? OptimizerState.Clock, factors.LearningRate, decays ? factors.WeightDecay : 0, factors.IsFrozen);
    }
}
