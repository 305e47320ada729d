namespace NetGen.Generators.Emission;

/// <summary>The generator's version, which emitted code names.</summary>
internal static class ProductVersion
{
    public static string Current { get; } = typeof(ProductVersion).Assembly.GetName().Version.ToString(3);
}
