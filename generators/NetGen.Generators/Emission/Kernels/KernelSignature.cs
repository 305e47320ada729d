namespace NetGen.Generators.Emission.Kernels;

/// <summary>A kernel's name and parameters, each as type and name.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="References">The names of its <c>ref float</c> parameters.</param>
/// <param name="Integers">The names of its <c>int</c> parameters behind them.</param>
internal sealed record KernelSignature(string Name, string[] References, string[] Integers)
{
    public string Parameters => string.Join(
        ", ", References.Select(name => $"ref float {name}").Concat(Integers.Select(name => $"int {name}")));

    public string Arguments => string.Join(", ", References.Select(name => $"ref {name}").Concat(Integers));
}
