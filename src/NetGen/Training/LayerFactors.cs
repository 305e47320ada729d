namespace NetGen;

/// <summary>How a layer trains beside the others.</summary>
internal sealed class LayerFactors(string layer)
{
    internal string Layer { get; } = layer;

    /// <summary>What the learning rate is multiplied by.</summary>
    internal float LearningRate { get; set; } = 1;

    /// <summary>What weight decay is multiplied by.</summary>
    internal float WeightDecay { get; set; } = 1;

    /// <summary>Whether the layer stays as it is.</summary>
    internal bool IsFrozen { get; set; }

    /// <summary>What its steps are counted by if it did not take part in all; else null.</summary>
    internal StepClock? Clock { get; set; }
}
