namespace NetGen.Generators.Emission.Kernels;

/// <summary>How a kernel hands gradients on.</summary>
internal static class GradientUse
{
    public static string Fetch(string at, string count) => $"TUse.Fetch(in target, {at}, {count});";

    public static string Take(string gradient, string at) => $"TUse.Take<TLanes, TVector>({gradient}, in target, {at});";
}
