namespace NetGen.Generators.Model.Regularization;

/// <summary>Where in a step a line takes part.</summary>
internal enum RegularizationPlace
{
    /// <summary>In the loss and its gradient.</summary>
    Penalty,

    /// <summary>On all gradients, before the optimizer.</summary>
    Clipping,

    /// <summary>On the weights, before the optimizer.</summary>
    Decay,

    /// <summary>On the weights, after the optimizer.</summary>
    Constraint,
}
