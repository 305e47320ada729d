namespace NetGen.Generators.Emission.Kernels;

/// <summary>A kernel's name and parameters.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="References">The names of its <c>ref float</c> parameters.</param>
/// <param name="Integers">The names of its <c>int</c> parameters, which come last.</param>
internal sealed record KernelSignature(string Name, string[] References, string[] Integers)
{
    /// <summary>What it returns.</summary>
    public string Returns { get; init; } = "void";

    /// <summary>Whether it has as a type parameter what becomes of each gradient, and takes where that happens unless it <see cref="MakesTarget"/> itself.</summary>
    public bool TakesGradients { get; init; }

    /// <summary>Whether it makes a gradient's destination itself.</summary>
    public bool MakesTarget { get; init; }

    /// <summary>
    /// Whether the method that computes has a copy of that destination. The fields of a copy stay in registers; those of the caller's are read anew
    /// behind each store (784 x 128 with momentum on Zen 5: 68.9 us and 72.8).
    /// </summary>
    public bool CopiesTarget { get; init; }

    /// <summary>Whether it takes the state of the training.</summary>
    public bool TakesTraining { get; init; }

    /// <summary>The parameters of the method that chooses the width.</summary>
    public string Parameters => ParametersWith($"in {Runtime.GradientTarget}");

    /// <summary>Those of the method that computes.</summary>
    public string OwnParameters => CopiesTarget ? ParametersWith(Runtime.GradientTarget) : Parameters;

    public string Arguments => string.Join(", ", [
        .. References.Select(name => $"ref {name}"),
        .. TakesTraining ? ["training"] : Array.Empty<string>(),
        .. TakesGradients && !MakesTarget ? [CopiesTarget ? "target" : "in target"] : Array.Empty<string>(),
        .. Integers]);

    /// <summary>The type parameters, led by those of a register's width where the method has them.</summary>
    public string TypeParameters(params string[] lanes)
    {
        string[] names = [.. lanes, .. TakesGradients ? ["TUse"] : Array.Empty<string>()];
        return names.Length == 0 ? string.Empty : $"<{string.Join(", ", names)}>";
    }

    public IEnumerable<string> Constraints => TakesGradients ? [$"    where TUse : struct, {Runtime.GradientUse}"] : [];

    private string ParametersWith(string target) => string.Join(", ", [
        .. References.Select(name => $"ref float {name}"),
        .. TakesTraining ? [$"{Runtime.TrainingState} training"] : Array.Empty<string>(),
        .. TakesGradients && !MakesTarget ? [$"{target} target"] : Array.Empty<string>(),
        .. Integers.Select(name => $"int {name}")]);
}
