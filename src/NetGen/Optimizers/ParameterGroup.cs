namespace NetGen;

/// <summary>Neighbouring parameters that an optimizer treats alike.</summary>
/// <param name="Start">The first offset in the arena.</param>
/// <param name="End">The offset behind the last.</param>
/// <param name="Clock">What the optimizer's steps on them are counted by.</param>
/// <param name="LearningRateFactor">What the learning rate is multiplied by.</param>
/// <param name="WeightDecayFactor">What the optimizer's weight decay is multiplied by.</param>
/// <param name="IsFrozen">Whether neither parameters nor moments change.</param>
internal readonly record struct ParameterGroup(
    int Start, int End, StepClock Clock, float LearningRateFactor = 1, float WeightDecayFactor = 1, bool IsFrozen = false);
