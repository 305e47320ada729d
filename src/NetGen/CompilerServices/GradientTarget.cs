using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>Where gradients go: an arena of their own, or straight into the parameters by a rule of gradient descent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct GradientTarget
{
    internal GradientTarget(ref float gradients, ref float parameters, ref float velocities, float learningRate, float momentum)
    {
        Gradients = ref gradients;
        Parameters = ref parameters;
        Velocities = ref velocities;
        Step = -learningRate;
        Momentum = momentum;
    }

    /// <summary>The gradients' arena.</summary>
    internal readonly ref float Gradients;

    /// <summary>The parameters, laid out alike.</summary>
    internal readonly ref float Parameters;

    /// <summary>The velocities, laid out alike; the gradients' arena, unused, for a rule that has none.</summary>
    internal readonly ref float Velocities;

    /// <summary>What a direction is multiplied by: minus the learning rate.</summary>
    internal readonly float Step;

    /// <summary>How much of a velocity a step keeps.</summary>
    internal readonly float Momentum;
}
