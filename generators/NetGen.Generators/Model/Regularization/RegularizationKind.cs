namespace NetGen.Generators.Model.Regularization;

/// <summary>What there is to know of one kind of line. One derived class for each, in <see cref="RegularizationKinds"/>.</summary>
internal abstract class RegularizationKind
{
    /// <summary>The attribute's name in C#, which the runtime's class has too.</summary>
    public abstract string Name { get; }

    /// <summary>Where in a step it takes part.</summary>
    public abstract RegularizationPlace Place { get; }

    /// <summary>The parameters of the attribute, all numbers, which the constructor of the runtime's class takes too.</summary>
    public virtual IReadOnlyList<string> Parameters => [];

    /// <summary>What a parameter must be, in words, if it is not.</summary>
    /// <param name="arguments">All arguments.</param>
    /// <param name="index">The one in question.</param>
    public virtual string? FindProblem(EquatableArray<float> arguments, int index) => null;

    /// <summary>Whether the line changes anything.</summary>
    public virtual bool HasEffect(RegularizationSpec line) => true;

    /// <summary>Whether no weights, or no training, can satisfy both this line and another on the same layer.</summary>
    public virtual bool Contradicts(RegularizationSpec line, RegularizationSpec other) => false;

    /// <summary>What it does, as people write it.</summary>
    /// <param name="arguments">The arguments, printed.</param>
    public abstract string Describe(IReadOnlyList<string> arguments);

    protected static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
}
