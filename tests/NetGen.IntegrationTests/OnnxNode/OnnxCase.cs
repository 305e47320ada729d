namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>The reference values of one case.</summary>
public sealed class OnnxCase
{
    private readonly OnnxCaseAttribute _declaration;

    public OnnxCase(OnnxCaseAttribute declaration)
    {
        _declaration = declaration;
    }

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "OnnxNode", "Cases");

    public string Folder => _declaration.Folder;

    /// <summary>Whether the name of the folder begins with an operator.</summary>
    public bool IsOf(string name) => $"{Folder}_".StartsWith($"test_{name}_", StringComparison.Ordinal);

    public bool BatchFirst => _declaration.BatchFirst;

    public bool Rounded => _declaration.Rounded;

    public bool Transposed => _declaration.Transposed;

    public int IgnoreIndex => _declaration.IgnoreIndex;

    public Reduction Reduction => _declaration.Reduction;

    public OnnxTensor? Find(string name)
    {
        var path = Path.Combine(Root, _declaration.Folder, name + ".pb");
        return File.Exists(path) ? OnnxTensor.Read(File.ReadAllBytes(path)) : null;
    }

    public OnnxTensor Get(string name) => Find(name) ?? throw new FileNotFoundException($"{_declaration.Folder} has no {name}.");

    /// <summary>The values with the declared axis moved behind all others, so that it fills the rows.</summary>
    public float[] Rows(OnnxTensor tensor) => tensor.Arranged(AxisOrder.WithLast(tensor.Dimensions.Count, AxisOf(tensor)));

    /// <summary>The size of the declared axis.</summary>
    public int RowSize(OnnxTensor tensor) => tensor.Dimensions[AxisOf(tensor)];

    private int AxisOf(OnnxTensor tensor) => _declaration.Axis < 0 ? tensor.Dimensions.Count + _declaration.Axis : _declaration.Axis;
}
