namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Names a folder of reference values that the network below must reproduce, and what its model says besides.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OnnxCaseAttribute : Attribute
{
    /// <summary>No label has this index, so none is ignored.</summary>
    public const int IgnoreNone = int.MinValue;

    public OnnxCaseAttribute(string folder)
    {
        Folder = folder;
    }

    public string Folder { get; }

    /// <summary>The axis that is laid into a row: -1 is the last.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>Whether the second matrix is <c>[output, input]</c>.</summary>
    public bool Transposed { get; set; }

    /// <summary>Whether sequences are <c>[batch, time, features]</c> rather than <c>[time, batch, features]</c>.</summary>
    public bool BatchFirst { get; set; }

    /// <summary>Whether the values are rounded to a few digits, so that only upstream's tolerance holds.</summary>
    public bool Rounded { get; set; }

    /// <summary>The label whose rows do not count.</summary>
    public int IgnoreIndex { get; set; } = IgnoreNone;

    /// <summary>How the rows' losses are summed up.</summary>
    public Reduction Reduction { get; set; }
}
