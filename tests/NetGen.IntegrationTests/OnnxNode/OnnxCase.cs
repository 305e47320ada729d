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

    public bool Transposed => _declaration.Transposed;

    public int IgnoreIndex => _declaration.IgnoreIndex;

    public Reduction Reduction => _declaration.Reduction;

    public OnnxTensor? Find(string name)
    {
        var path = Path.Combine(Root, _declaration.Folder, name + ".pb");
        return File.Exists(path) ? OnnxTensor.Read(File.ReadAllBytes(path)) : null;
    }

    public OnnxTensor Get(string name) => Find(name) ?? throw new FileNotFoundException($"{_declaration.Folder} has no {name}.");

    /// <summary>The values with the axis moved behind all others, so that it fills the rows.</summary>
    public float[] Rows(OnnxTensor tensor)
    {
        var rank = tensor.Dimensions.Count;
        var axis = _declaration.Axis < 0 ? rank + _declaration.Axis : _declaration.Axis;
        var size = tensor.Dimensions[axis];
        var inner = tensor.Dimensions.Skip(axis + 1).Aggregate(1, (product, dimension) => product * dimension);
        var rows = new float[tensor.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            var (outer, column) = (index / inner / size, index / inner % size);
            rows[(((outer * inner) + (index % inner)) * size) + column] = tensor.Floats[index];
        }

        return rows;
    }
}
